import type { Edition } from "../../src/edition";
import { realEditions } from "../server";
import { findAll } from "./find";
import { readers } from "./readers";

let edition: Edition;
beforeAll(async () => {
  edition = (await realEditions()).current;
});

describe.each(readers)("$kind", ({ searches }) => {
  test.each(searches)("%s", (query, first, never) => {
    const found = findAll(edition, query);
    expect(found.length).toBeGreaterThan(0);
    expect({ first: found.slice(0, first.length), never: never.filter((id) => found.includes(id)) }).toEqual({
      first,
      never: [],
    });
  });
});

test("at least half of at least a hundred searches are in Arabic, and each says what must not be found", () => {
  const searches = readers.flatMap(({ searches }) => searches);
  const arabic = searches.filter(([query]) => /\p{Script=Arabic}/u.test(query));
  expect(searches.length).toBeGreaterThanOrEqual(100);
  expect(arabic.length).toBeGreaterThanOrEqual(searches.length / 2);
  expect(searches.filter(([, , never]) => never.length === 0)).toEqual([]);
});
