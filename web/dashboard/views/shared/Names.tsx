import { Link } from "wouter";
import { pathOf } from "../../address/paths";

/** Records by name, each leading to its page. */
export function Names({ records }: { records: readonly { id: string; name: string }[] }) {
  return (
    <span className="list">
      {records.map(({ id, name }) => (
        <Link key={id} href={pathOf(id)}>
          <bdi>{name}</bdi>
        </Link>
      ))}
    </span>
  );
}
