import type { DocumentNode } from "graphql";
import { LRUCache } from "lru-cache";

/** Of a SHA-256 in hexadecimal. */
const HASH_LENGTH = 64;

/** A bounded cache in the shape that Apollo Server takes. */
export class ApolloCache<T extends object | string> {
  private readonly values: LRUCache<string, T>;

  private constructor(maxSize: number, sizeOf: (value: T) => number) {
    this.values = new LRUCache({ maxSize, sizeCalculation: (value) => 64 + sizeOf(value) });
  }

  /** Creates a cache of the texts of automatic persisted queries by their SHA-256. */
  static ofPersistedQueries(bytes: number): ApolloCache<string> {
    return new ApolloCache(bytes, (text) => (text.length + HASH_LENGTH) * 2);
  }

  /** Creates a cache of valid documents, by how many characters their texts have. */
  static ofDocuments(characters: number): ApolloCache<DocumentNode> {
    return new ApolloCache(characters, ({ loc }) => loc?.source.body.length ?? 0);
  }

  /** Returns a value without waiting for it. */
  find(key: string): T | undefined {
    return this.values.get(key);
  }

  async get(key: string): Promise<T | undefined> {
    return this.values.get(key);
  }

  async set(key: string, value: T): Promise<void> {
    this.values.set(key, value);
  }

  async delete(key: string): Promise<boolean> {
    return this.values.delete(key);
  }
}
