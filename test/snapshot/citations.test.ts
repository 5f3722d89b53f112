import fc from "fast-check";
import { Citation, EvidenceBasis } from "../../src/entities/Citation";
import { Source } from "../../src/entities/Source";
import { CitationTable } from "../../src/snapshot/CitationTable";

const text = fc.constantFrom("date", "title", "a\nb", "", "\0");
const citation = fc.record({
  field: text,
  part: fc.option(text),
  basis: fc.constantFrom(...Object.values(EvidenceBasis)),
  sourceSlug: fc.constantFrom("one", "two"),
  paragraphs: fc.array(fc.nat(30), { maxLength: 3 }),
  noteEn: fc.option(text),
  noteAr: fc.option(text),
});

test("packed citations are read as they were added, each with its source", () => {
  fc.assert(
    fc.property(fc.array(fc.array(citation, { minLength: 1, maxLength: 5 }), { maxLength: 6 }), (bySubject) => {
      const table = new CitationTable((slug) => Object.assign(new Source(), { slug }));
      const rows = bySubject.map((citations, subject) =>
        citations.map((each, ordinal) =>
          Object.assign(new Citation(), { ...each, subject: `meeting/${subject}`, ordinal }),
        ),
      );
      for (const row of rows.flat()) table.add(row);
      for (const [subject, expected] of rows.entries()) {
        const found = table.of(`meeting/${subject}`);
        expect(found.map(({ source, ...each }) => [source.slug, each])).toEqual(
          expected.map(({ source: _, ...each }) => [each.sourceSlug, each]),
        );
      }
      expect(table.of("meeting/none")).toEqual([]);
    }),
  );
});
