/** Returns what is wrong with the URL of a PostgreSQL database, in words that show none of it; undefined if nothing is. */
export function faultOfUrl(url: string): string | undefined {
  const encode = "percent-encode what is neither a letter nor a digit in the user's name and the password";
  if (!/^postgres(ql)?:\/\//.test(url)) return `must begin with postgres://, as in ${example}`;
  if (!URL.canParse(url)) return `is not a URL such as ${example}; ${encode}`;
  const { username, password, pathname, hash } = new URL(url);
  // Such as what is left of an address whose password has a # or a / in it.
  if (hash !== "" || /[/@]/.test(pathname.slice(1))) return `has something after the database's name; ${encode}`;
  if (pathname.length < 2) return `names no database: write it as in ${example}`;
  try {
    [username, password, pathname].forEach(decodeURIComponent);
  } catch {
    return `has a % that is not followed by two hexadecimal digits; ${encode}`;
  }
  return undefined;
}

const example = "postgres://user:password@host:5432/database";
