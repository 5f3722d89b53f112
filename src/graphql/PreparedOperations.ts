import type { DocumentNode, OperationDefinitionNode } from "graphql";
import { LRUCache } from "lru-cache";
import { operationCompiler } from "./compileOperation";
import { introspectionSizes } from "./cost/introspectionSizes";
import { type Preparation, PreparedOperation } from "./PreparedOperation";

/** How many characters the texts of the documents that are kept may have: what is made of a text takes hundreds of times its memory. */
export const MAX_TEXT = 256 * 1024;

/** The operations of a document by the names that requests give: undefined where a request gives none. */
type Operations<Context> = Map<string | undefined, PreparedOperation<Context>>;

/** Keeps the operations that were prepared last, by the texts of their documents. */
export class PreparedOperations<Context> {
  private readonly documents = new LRUCache<string, Operations<Context>>({
    maxSize: MAX_TEXT,
    sizeCalculation: (_, text) => 64 + text.length,
  });
  private readonly shared: Preparation<Context>;

  constructor(shared: Omit<Preparation<Context>, "compile" | "introspection">) {
    const { schema } = shared;
    this.shared = { ...shared, introspection: introspectionSizes(schema), compile: operationCompiler(schema) };
  }

  /** Returns the operation that a request asks for, if it has been prepared. */
  find(text: string, operationName: string | undefined): PreparedOperation<Context> | undefined {
    return this.documents.get(text)?.get(operationName);
  }

  /** Returns the prepared operation of a valid document. Throws where the document is past the limits. */
  prepare(
    text: string,
    operationName: string | undefined,
    document: DocumentNode,
    operation: OperationDefinitionNode,
  ): PreparedOperation<Context> {
    const known = this.find(text, operationName);
    if (known) return known;
    const prepared = new PreparedOperation(this.shared, document, operation);
    const operations = this.documents.get(text) ?? new Map();
    this.documents.set(text, operations.set(operationName, prepared));
    return prepared;
  }
}
