import { useGraphiQL, useGraphiQLActions, type GraphiQLPlugin } from "@graphiql/react";
import { questionOf, questions } from "./questions";

/** A side panel with the prepared questions, so that a closed tab can be had again. */
export const QUESTIONS_PLUGIN: GraphiQLPlugin = { title: "Questions", icon: QuestionMark, content: Questions };

function Questions() {
  const { addTab, changeTab } = useGraphiQLActions();
  const { tabs, queryEditor } = useGraphiQL(({ tabs, queryEditor }) => ({ tabs, queryEditor }));

  function open(query: string) {
    const opened = tabs.findIndex((tab) => tab.query === query);
    if (opened >= 0) return changeTab(opened);
    addTab();
    queryEditor?.setValue(query);
  }

  return (
    <section aria-label="Questions" className="liqa-questions">
      <h2>Questions</h2>
      <ul>
        {questions.map(({ query }) => (
          <li key={query}>
            <button type="button" dir="auto" onClick={() => open(query)}>
              {questionOf(query)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function QuestionMark() {
  return (
    <svg
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.3"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <circle cx="8" cy="8" r="7" />
      <path d="M5.9 6.2a2.1 2.1 0 1 1 3.2 1.8c-.7.4-1.1.8-1.1 1.6M8 12v.1" />
    </svg>
  );
}
