import { GraphiQL, HISTORY_PLUGIN } from "graphiql";
import "graphiql/setup-workers/vite";
import { createRoot } from "react-dom/client";
import { ask } from "./ask";
import "./explorer.css";
import { QUESTIONS_PLUGIN } from "./QuestionsPlugin";
import { questions } from "./questions";
import { ReadableArabic } from "./ReadableArabic";

const address = new URLSearchParams(window.location.search);
const linked = { query: address.get("query"), variables: address.get("variables") };
const plugins = [QUESTIONS_PLUGIN, HISTORY_PLUGIN];

createRoot(document.getElementById("explorer")!).render(
  <GraphiQL
    fetcher={ask}
    plugins={plugins}
    defaultTabs={linked.query ? [linked, ...questions] : questions}
    initialQuery={linked.query ?? undefined}
    initialVariables={linked.variables ?? undefined}
    defaultEditorToolsVisibility={Boolean(linked.variables)}
    isHeadersEditorEnabled={false}
    showPersistHeadersSettings={false}
    inputValueDeprecation
    schemaDescription
  >
    <GraphiQL.Logo>
      <nav className="liqa-links" aria-label="Liqa">
        <a href="/schema.graphql">Schema</a>
        <a href="/" className="liqa-brand">
          Liqa <span lang="ar">لقاء</span>
        </a>
      </nav>
    </GraphiQL.Logo>
    <ReadableArabic />
  </GraphiQL>,
);
