import { type ReactNode, useId } from "react";

/** A part of a page under a heading of its own. */
export function Section({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {text && <p className="soft">{text}</p>}
      {children}
    </section>
  );
}
