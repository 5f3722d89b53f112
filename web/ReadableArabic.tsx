import { useGraphiQL } from "@graphiql/react";
import { useEffect } from "react";

const options = {
  // Arabic letters are not Latin look-alikes, and the marks between the two directions are not an attack.
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false, nonBasicASCII: false },
  fontFamily: "var(--liqa-mono)",
  fontSize: 14,
  lineHeight: 24,
  wordWrap: "on",
} as const;

/** Sets the editors so that Arabic in a question or an answer is read as easily as Latin. */
export function ReadableArabic() {
  const { queryEditor, variableEditor, responseEditor } = useGraphiQL(
    ({ queryEditor, variableEditor, responseEditor }) => ({ queryEditor, variableEditor, responseEditor }),
  );
  useEffect(() => {
    for (const editor of [queryEditor, variableEditor, responseEditor]) editor?.updateOptions(options);
  }, [queryEditor, variableEditor, responseEditor]);
  return null;
}
