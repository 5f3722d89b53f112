import { Link } from "wouter";
import { pathOf } from "../../address/paths";

/** Records by name, each leading to its page. */
export function Names({ records }: { records: readonly { id: string; name: string }[] }) {
  return (
    <span className="list">
      {records.map(({ id, name }) => (
        <span key={id}>
          <Link href={pathOf(id)}>
            <bdi>{name}</bdi>
          </Link>
        </span>
      ))}
    </span>
  );
}

/** Names of one record in other spellings. */
export function Spellings({ names }: { names: readonly string[] }) {
  return (
    <span className="list">
      {names.map((name) => (
        <span key={name}>
          <bdi>{name}</bdi>
        </span>
      ))}
    </span>
  );
}
