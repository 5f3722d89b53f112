import { Citation } from "../entities/Citation";
import type { Source } from "../entities/Source";

/** A column of whole numbers that grows as they are added. */
class NumberColumn {
  private numbers = new Uint32Array(1024);
  private size = 0;

  get length(): number {
    return this.size;
  }

  at(row: number): number {
    return this.numbers[row]!;
  }

  push(number: number): void {
    if (this.size === this.numbers.length) {
      const grown = new Uint32Array(this.size * 2);
      grown.set(this.numbers);
      this.numbers = grown;
    }
    this.numbers[this.size++] = number;
  }
}

/** Distinct values, each with a key and a number. */
class Dictionary<Key, T> {
  private readonly numbers = new Map<Key, number>();
  private readonly values: T[] = [];

  numberOf(key: Key, value: T): number {
    let number = this.numbers.get(key);
    if (number === undefined) {
      this.numbers.set(key, (number = this.values.length));
      this.values.push(value);
    }
    return number;
  }

  at(number: number): T {
    return this.values[number]!;
  }
}

type Evidence = Pick<
  Citation,
  "basis" | "sourceSlug" | "paragraphs" | "attributionEn" | "attributionAr" | "noteEn" | "noteAr"
>;

/**
 * All citations, packed: three numbers a row, for a citation as an object takes twenty times as much memory and there
 * are 26 a meeting. Rows come in the order of subjects, then of ordinals; objects are made when they are read.
 */
export class CitationTable {
  private readonly fields = new NumberColumn();
  private readonly parts = new NumberColumn();
  private readonly evidences = new NumberColumn();
  private readonly texts = new Dictionary<string | null, string | null>();
  private readonly distinct = new Dictionary<string, Evidence>();
  private readonly starts = new NumberColumn();
  private readonly subjects = new Map<string, number>();
  /** How many citations name so many paragraphs. */
  readonly paragraphCounts = new Map<number, number>();

  constructor(private readonly sourceOf: (slug: string) => Source) {}

  /** Adds a row, which must belong to the subject of the row before it or to a new one. */
  add({ subject, field, part, ...row }: Citation): void {
    if (!this.subjects.has(subject)) {
      this.subjects.set(subject, this.starts.length);
      this.starts.push(this.fields.length);
    }
    this.fields.push(this.texts.numberOf(field, field));
    this.parts.push(this.texts.numberOf(part, part));
    const { basis, sourceSlug, paragraphs, attributionEn, attributionAr, noteEn, noteAr } = row;
    const evidence = { basis, sourceSlug, paragraphs, attributionEn, attributionAr, noteEn, noteAr };
    const { length } = paragraphs;
    this.paragraphCounts.set(length, (this.paragraphCounts.get(length) ?? 0) + 1);
    this.evidences.push(this.distinct.numberOf(JSON.stringify(evidence), evidence));
  }

  /** Returns the citations of a subject, in order. */
  of(subject: string): Citation[] {
    const place = this.subjects.get(subject);
    if (place === undefined) return [];
    const start = this.starts.at(place);
    const end = place + 1 < this.starts.length ? this.starts.at(place + 1) : this.fields.length;
    return Array.from({ length: end - start }, (_, ordinal) => this.citation(subject, start + ordinal, ordinal));
  }

  private citation(subject: string, row: number, ordinal: number): Citation {
    const citation = new Citation();
    const evidence = this.distinct.at(this.evidences.at(row));
    citation.subject = subject;
    citation.ordinal = ordinal;
    citation.field = this.texts.at(this.fields.at(row))!;
    citation.part = this.texts.at(this.parts.at(row));
    citation.basis = evidence.basis;
    citation.sourceSlug = evidence.sourceSlug;
    citation.paragraphs = evidence.paragraphs;
    citation.attributionEn = evidence.attributionEn;
    citation.attributionAr = evidence.attributionAr;
    citation.noteEn = evidence.noteEn;
    citation.noteAr = evidence.noteAr;
    citation.source = this.sourceOf(evidence.sourceSlug);
    return citation;
  }

  /** Returns how many citations a subject has. */
  countOf(subject: string): number {
    const place = this.subjects.get(subject);
    if (place === undefined) return 0;
    return (place + 1 < this.starts.length ? this.starts.at(place + 1) : this.fields.length) - this.starts.at(place);
  }

  /** Returns the slugs of the sources that are cited for a subject, each once. */
  sourcesOf(subject: string): string[] {
    return [...new Set(this.of(subject).map(({ sourceSlug }) => sourceSlug))];
  }
}
