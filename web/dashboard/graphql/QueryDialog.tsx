import { useEffect, useRef, useState } from "react";
import { useLanguage } from "../i18n/Language";
import type { Operation } from "./ShownOperation";
import { asCurl, asFetch, inExplorer } from "./snippets";

const forms = ["GraphQL", "curl", "fetch"] as const;

/** Shows the query of a page in the forms in which it can be taken away. */
export function QueryDialog({ operation, onClose }: { operation: Operation; onClose: () => void }) {
  const { t } = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  const [form, setForm] = useState<(typeof forms)[number]>("GraphQL");
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => dialog.current!.showModal(), []);
  const variables = JSON.stringify(operation.variables, null, 2);
  const text = {
    GraphQL: operation.query,
    curl: asCurl(operation, location.origin),
    fetch: asFetch(operation, location.origin),
  }[form];

  async function copy() {
    await navigator.clipboard.writeText(text);
    setIsCopied(true);
  }

  return (
    <dialog ref={dialog} className="query" aria-labelledby="query-title" onClose={onClose}>
      <header>
        <h2 id="query-title">{t.query.title}</h2>
        <button type="button" className="plain" onClick={() => dialog.current!.close()}>
          {t.query.close}
        </button>
      </header>
      <p>{t.query.text}</p>
      <div className="query-actions">
        <div role="group" aria-label={t.query.title} className="tabs" dir="ltr">
          {forms.map((name) => (
            <button
              key={name}
              type="button"
              aria-pressed={name === form}
              onClick={() => {
                setForm(name);
                setIsCopied(false);
              }}
            >
              {name}
            </button>
          ))}
        </div>
        <a className="button" href={inExplorer(operation)}>
          {t.query.explorer}
        </a>
        <button type="button" className="button" onClick={() => void copy()}>
          {isCopied ? t.query.copied : t.query.copy}
        </button>
        <span role="status" className="visually-hidden">
          {isCopied && t.query.copied}
        </span>
      </div>
      <pre dir="ltr" lang="en" tabIndex={0} aria-label={form}>
        <code>{text}</code>
      </pre>
      {form === "GraphQL" && (
        <>
          <h3>{t.query.variables}</h3>
          <pre dir="ltr" lang="en" tabIndex={0} aria-label={t.query.variables} className="variables">
            <code>{variables}</code>
          </pre>
        </>
      )}
    </dialog>
  );
}
