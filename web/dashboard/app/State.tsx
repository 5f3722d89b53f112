import type { ReactNode } from "react";
import type { View } from "../graphql/useView";
import { useLanguage } from "../i18n/Language";
import { NotFound } from "./NotFound";

/** Says that something is on its way. */
export function Loading() {
  const { t } = useLanguage();
  return (
    <p className="state" role="status">
      {t.state.loading}
    </p>
  );
}

/** Says what went wrong, and offers to try again. */
export function Failure({ error, retry }: { error: string; retry: () => void }) {
  const { t } = useLanguage();
  return (
    <div className="state" role="alert">
      <p>{t.state.failed}</p>
      <p className="soft" dir="auto">
        {error}
      </p>
      <button type="button" className="plain" onClick={retry}>
        {t.state.retry}
      </button>
    </div>
  );
}

interface LoadedProps<Data, Part> {
  view: View<Data>;
  /** Takes from the data what the page is of; nothing where there is no such record. */
  pick: (data: Data) => Part | null | undefined;
  children: (part: Part) => ReactNode;
}

/** Shows a view's data, or what there is to say while or because there is none. */
export function Loaded<Data, Part>({ view, pick, children }: LoadedProps<Data, Part>) {
  if (view.error !== undefined) return <Failure error={view.error} retry={view.retry} />;
  if (view.data === undefined) return <Loading />;
  const part = pick(view.data);
  return part ? <div aria-busy={view.isLoading}>{children(part)}</div> : <NotFound />;
}
