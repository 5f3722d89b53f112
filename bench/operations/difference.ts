/** Where two JSON values differ first, as a path and both values; undefined where they are the same. */
export function firstDifference(expected: unknown, actual: unknown, path = "data"): string | undefined {
  if (isObject(expected) && isObject(actual) && Array.isArray(expected) === Array.isArray(actual)) {
    for (const key of new Set([...Object.keys(expected), ...Object.keys(actual)])) {
      const difference = firstDifference(expected[key], actual[key], `${path}.${key}`);
      if (difference !== undefined) return difference;
    }
    return undefined;
  }
  if (expected === actual) return undefined;
  return `${path} is ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
