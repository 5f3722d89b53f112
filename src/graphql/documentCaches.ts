import type { DocumentNode } from "graphql";
import { LRUCache } from "lru-cache";

/** A store as Apollo Server uses one. */
interface ApolloCache<T> {
  get(key: string): Promise<T | undefined>;
  set(key: string, value: T): Promise<void>;
  delete(key: string): Promise<boolean>;
}

/** Room for the texts of automatic persisted queries, within a number of bytes. Apollo Server stores only a text whose SHA-256 was sent with it. */
export function apqCache(bytes: number): ApolloCache<string> {
  return toApolloCache(
    new LRUCache<string, string>({ maxSize: bytes, sizeCalculation: (text, hash) => (text.length + hash.length) * 2 }),
  );
}

// What graphql-js makes of a text, its tokens included, takes some hundreds of times the text's own memory at worst.
const TEXT_OF_DOCUMENTS = 256 * 1024;

/** Room for documents that have been parsed and found valid, so that a question asked often is not read anew. */
export function documentCache(): ApolloCache<DocumentNode> {
  return toApolloCache(
    new LRUCache<string, DocumentNode>({
      maxSize: TEXT_OF_DOCUMENTS,
      sizeCalculation: ({ loc }) => 64 + (loc?.source.body.length ?? 0),
    }),
  );
}

function toApolloCache<T extends object | string>(kept: LRUCache<string, T>): ApolloCache<T> {
  return {
    get: async (key) => kept.get(key),
    set: async (key, value) => void kept.set(key, value),
    delete: async (key) => kept.delete(key),
  };
}
