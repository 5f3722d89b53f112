import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Dataset } from "../../seed/shapes";
import { Random } from "../random";

/** An operation that every server executes, each time with other variables. */
export interface Operation {
  readonly name: string;
  readonly operationName: string;
  readonly query: string;
  readonly variables: readonly object[];
}

/** Number of different variables of an operation, after which the first come again. */
const most = 5_000;

/** Returns the four operations over the records of a dataset. The variables are the same at every run. */
export function operationsOver({ meetings, parties }: Dataset): Operation[] {
  const random = new Random(meetings.length);
  const draw = (variables: () => object) => Array.from({ length: most }, variables);
  const aMeeting = () => ({ slug: random.of(meetings).slug });
  const hosts = meetings.flatMap(({ host }) => host ?? []);
  const countries = parties.filter(({ alpha3 }) => alpha3 !== undefined).map(({ code }) => ({ code }));
  return [
    operation("one meeting", "meeting", draw(aMeeting)),
    operation(
      "a page of 20",
      "page",
      draw(() => {
        const year = 2000 + random.below(30);
        const [month, day] = [1 + random.below(12), 1 + random.below(28)].map((each) => String(each).padStart(2, "0"));
        return { host: random.of(hosts), from: `${year}-${month}-${day}`, to: `${year + 10}-${month}-${day}` };
      }),
    ),
    operation("country to parties", "country", countries),
    operation("one title", "title", draw(aMeeting)),
  ];
}

function operation(name: string, file: string, variables: readonly object[]): Operation {
  const query = readFileSync(join(__dirname, `${file}.graphql`), "utf8");
  return { name, operationName: /^query (\w+)/.exec(query)![1]!, query, variables };
}
