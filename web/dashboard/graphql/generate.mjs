// Writes documents.ts, the typed documents of the dashboard, from documents/*.graphql and the API's schema.graphql.
import { codegen } from "@graphql-codegen/core";
import * as typedDocuments from "@graphql-codegen/typed-document-node";
import * as operations from "@graphql-codegen/typescript-operations";
import { parse } from "graphql";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "../../hashOfFiles.mjs";

const folder = join(root, "web/dashboard/graphql/documents");
export const generated = join(root, "web/dashboard/graphql/__generated__/documents.ts");

/** Returns the typed documents as TypeScript. */
export async function generate() {
  const documents = readdirSync(folder).map((name) => ({
    location: name,
    document: parse(readFileSync(join(folder, name), "utf8")),
  }));
  return codegen({
    filename: generated,
    schema: parse(readFileSync(join(root, "schema.graphql"), "utf8")),
    documents,
    plugins: [{ operations: {} }, { typedDocuments: {} }],
    pluginMap: { operations, typedDocuments },
    config: {
      documentMode: "string",
      dedupeFragments: true,
      // They would have to be written anew whenever one is put better.
      disableDescriptions: true,
      enumType: "string-literal",
      scalars: { Date: "string", EDTF: "string", URL: "string" },
      skipTypename: true,
      strictScalars: true,
      useTypeImports: true,
    },
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(generated, await generate());
