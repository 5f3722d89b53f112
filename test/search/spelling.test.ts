import fc from "fast-check";
import { isFormOfAddress } from "../../src/search/formsOfAddress";
import { tokenize } from "../../src/search/tokenize";
import { startServer, type TestServer } from "../server";

const search = `query ($query: String!) { search(query: $query, first: 20) { edges { node { ... on Node { id } } } } }`;

let server: TestServer;
/** Every official with a spelling of their name, in both languages. */
let names: { id: string; name: string }[];

beforeAll(async () => {
  server = await startServer();
  const { officials } = await server.read(
    `{ officials(first: 100) { nodes { id en: name ar: name(language: AR) aliases } } }`,
  );
  names = officials.nodes.flatMap(
    ({ id, en, ar, aliases }: { id: string; en: string; ar: string; aliases: string[] }) =>
      [en, ar, ...aliases].map((name) => ({ id, name })),
  );
});
afterAll(() => server.close());

async function find(query: string): Promise<string[]> {
  const data = await server.read(search, { query });
  return data.search.edges.map(({ node }: { node: { id: string } }) => node.id);
}

test("every spelling that the dataset has of a name finds the person first, or another of that name", async () => {
  for (const { id, name } of names) {
    const [first] = await find(name);
    const namesakes = names.filter((other) => other.name === name).map((other) => other.id);
    expect([name, namesakes.includes(first!) || first === id]).toEqual([name, true]);
  }
});

test("one typing error in a word of five letters or more still finds the person on the first page", async () => {
  // A title alone («الأمير») is nobody's name: with a typing error it can begin others' names and countries.
  const isName = (word: string) => /^\p{L}{5,}$/u.test(word) && !tokenize(word).every(isFormOfAddress);
  const words = names.flatMap(({ id, name }) =>
    name.split(/[\s-]+/).flatMap((word) => (isName(word) ? [{ id, word }] : [])),
  );
  const edit = fc.constantFrom("insert", "delete", "replace", "swap");
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...words), edit, fc.nat(), fc.nat(), async ({ id, word }, how, at, which) => {
      const typed = edited(word, how, at, which);
      expect(await find(typed)).toContain(id);
    }),
    { numRuns: 300 },
  );
}, 120_000);

test("case, vowel marks, tatweel and hamza make no difference to what is found, nor to its order", async () => {
  const variation = fc.array(fc.nat(), { minLength: 40, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), variation, async ({ name }, choices) => {
      expect(await find(varied(name, choices))).toEqual(await find(name));
    }),
    { numRuns: 150 },
  );
}, 120_000);

/** A word with one letter of its own script inserted, deleted, replaced, or exchanged with the next. */
function edited(word: string, how: string, at: number, which: number): string {
  const letters = [...word];
  const alphabet = /[a-z]/i.test(word) ? "abcdefghijklmnopqrstuvwxyz" : "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";
  const place = at % letters.length;
  const letter = alphabet[which % alphabet.length]!;
  if (how === "insert") letters.splice(place, 0, letter);
  else if (how === "delete") letters.splice(place, 1);
  else if (how === "replace") letters.splice(place, 1, letter);
  else letters.splice(place, 2, ...letters.slice(place, place + 2).reverse());
  return letters.join("");
}

/** A name in another case, with vowel marks and tatweel, and with other seats of hamza. */
function varied(name: string, choices: number[]): string {
  const alike = ["اأإآٱ", "يىی", "هة", "كک"];
  return [...name]
    .map((letter, place) => {
      const choice = choices[place % choices.length]!;
      const forms = alike.find((letters) => letters.includes(letter));
      if (forms) return forms[choice % forms.length]!;
      if (/\p{Script=Arabic}/u.test(letter)) return letter + ["", "\u064e", "\u0651\u0650", "\u0640"][choice % 4]!;
      return choice % 2 === 0 ? letter.toUpperCase() : letter.toLowerCase();
    })
    .join("");
}
