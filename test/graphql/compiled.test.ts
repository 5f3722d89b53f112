import fc from "fast-check";
import {
  type DefinitionNode,
  execute,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
} from "graphql";
import { buildSchema } from "../../src/buildSchema";
import { Compiler } from "../../src/graphql/compileOperation";
import { compileCost } from "../../src/graphql/cost/compileCost";
import { splitDocument } from "../../src/graphql/document/documentParts";
import { anyRequest } from "../attacks/anyDocument";
import { samples } from "../property";
import { realEditions } from "../server";

test("a compiled operation gives the data that graphql-js gives, wherever it gives no errors", async () => {
  const schema = buildSchema();
  const { current } = await realEditions();
  let compared = 0;
  const property = fc.asyncProperty(anyRequest(schema), async ({ query, variables }) => {
    const document = parse(query);
    if (validate(schema, document).length > 0) return;
    const operation = document.definitions.find(isOperation)!;
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
    if (!coerced) return;
    const fields = compileCost(schema, operation, splitDocument(document));
    const run = await new Compiler(schema).compile(document, operation, fields);
    if (!run) return;
    const actual = await run({ ...current }, coerced);
    if (actual.errors) return;
    const expected = await execute({ schema, document, contextValue: { ...current }, variableValues: variables });
    expect(JSON.stringify(actual)).toBe(JSON.stringify(expected));
    compared++;
  });
  const drawn = samples(300, 20_000);
  await fc.assert(property, drawn);
  expect(compared).toBeGreaterThan(drawn.numRuns / 10);
}, 600_000);

function isOperation(definition: DefinitionNode): definition is OperationDefinitionNode {
  return definition.kind === Kind.OPERATION_DEFINITION;
}
