/** Returns a function that remembers its results, but forgets all of them when there are more than `most`. */
export function memoize<Key, Result>(compute: (key: Key) => Result, most = Infinity): (key: Key) => Result {
  const known = new Map<Key, Result>();
  return (key) => {
    let result = known.get(key);
    if (result === undefined) {
      if (known.size >= most) known.clear();
      known.set(key, (result = compute(key)));
    }
    return result;
  };
}
