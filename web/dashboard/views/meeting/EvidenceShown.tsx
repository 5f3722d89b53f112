import { createContext, type ReactNode, useContext, useState } from "react";
import { useLanguage } from "../../i18n/Language";

/** Whose evidence is in sight: that of all but some facts, or of none but some. */
interface EvidenceShown {
  isAll: boolean;
  except: ReadonlySet<string>;
  change: (shown: Omit<EvidenceShown, "change">) => void;
}

/** An address that ends so shows all the evidence. */
const ADDRESS = "#evidence";

const EvidenceContext = createContext<EvidenceShown>({ isAll: false, except: new Set(), change: () => undefined });

/** Keeps which evidence on a page is in sight. */
export function EvidenceProvider({ children }: { children: ReactNode }) {
  const [shown, change] = useState<Omit<EvidenceShown, "change">>(() => ({
    isAll: location.hash === ADDRESS,
    except: new Set(),
  }));
  return <EvidenceContext value={{ ...shown, change }}>{children}</EvidenceContext>;
}

/** Returns whether the evidence of one fact is in sight, and a function that changes it. */
export function useEvidenceShown(id: string) {
  const { isAll, except, change } = useContext(EvidenceContext);
  const toggle = () => {
    const others = new Set(except);
    if (!others.delete(id)) others.add(id);
    change({ isAll, except: others });
  };
  return { isOpen: isAll !== except.has(id), toggle };
}

/** Shows or hides all the evidence of a page. */
export function EvidenceSwitch() {
  const { t } = useLanguage();
  const { isAll, change } = useContext(EvidenceContext);
  return (
    <button
      type="button"
      className="plain"
      aria-pressed={isAll}
      onClick={() => {
        history.replaceState(history.state, "", isAll ? location.pathname + location.search : ADDRESS);
        change({ isAll: !isAll, except: new Set() });
      }}
    >
      {isAll ? t.evidence.collapse : t.evidence.expand}
    </button>
  );
}
