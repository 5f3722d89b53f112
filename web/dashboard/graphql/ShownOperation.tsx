import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";

/** A query as it was sent, and its variables. */
export interface Operation {
  query: string;
  variables: object;
}

interface Shown {
  operation: Operation | undefined;
  show: (operation: Operation) => void;
  /** Whether the page's question lies open, in the dialog that gives it away. */
  isOpen: boolean;
  setIsOpen: (isOpen: boolean) => void;
}

const ShownContext = createContext<Shown>({
  operation: undefined,
  show: () => undefined,
  isOpen: false,
  setIsOpen: () => undefined,
});

/** Keeps the question that the page on show was made from. */
export function ShownOperationProvider({ children }: { children: ReactNode }) {
  const [operation, show] = useState<Operation>();
  const [isOpen, setIsOpen] = useState(false);
  const shown = useMemo(() => ({ operation, show, isOpen, setIsOpen }), [operation, isOpen]);
  return <ShownContext value={shown}>{children}</ShownContext>;
}

/** Makes an operation the page's own. */
export function useShownOperation(operation: Operation): void {
  const { show } = useContext(ShownContext);
  const { query } = operation;
  const variables = JSON.stringify(operation.variables);
  useEffect(() => show({ query, variables: JSON.parse(variables) as object }), [show, query, variables]);
}

/** Returns the question that the page on show was made from, and whether and how it is opened. */
export function useOperationOfPage(): Omit<Shown, "show"> {
  return useContext(ShownContext);
}
