import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Dataset } from "../../seed/shapes";
import { Random } from "../random";

/** What every server is asked: one operation, each time with other variables. */
export interface Question {
  readonly name: string;
  readonly operationName: string;
  readonly query: string;
  readonly variables: readonly object[];
}

/** How many values of its variables a question has at most, before the first one comes again. */
const most = 5_000;

/** The four questions, about the records of a dataset. The variables are the same at every run. */
export function questionsAbout({ meetings, parties }: Dataset): Question[] {
  const random = new Random(meetings.length);
  const draw = (variables: () => object) => Array.from({ length: most }, variables);
  const aMeeting = () => ({ slug: random.of(meetings).slug });
  const hosts = meetings.flatMap(({ host }) => host ?? []);
  const countries = parties.filter(({ alpha3 }) => alpha3 !== undefined).map(({ code }) => ({ code }));
  return [
    question("one meeting", "meeting", draw(aMeeting)),
    question(
      "a page of 20",
      "page",
      draw(() => {
        const year = 2000 + random.below(30);
        const [month, day] = [1 + random.below(12), 1 + random.below(28)].map((each) => String(each).padStart(2, "0"));
        return { host: random.of(hosts), from: `${year}-${month}-${day}`, to: `${year + 10}-${month}-${day}` };
      }),
    ),
    question("country to parties", "country", countries),
    question("one title", "title", draw(aMeeting)),
  ];
}

function question(name: string, file: string, variables: readonly object[]): Question {
  const query = readFileSync(join(__dirname, `${file}.graphql`), "utf8");
  return { name, operationName: /^query (\w+)/.exec(query)![1]!, query, variables };
}
