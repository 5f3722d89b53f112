import { useCombobox } from "downshift";
import { useDeferredValue, useEffect, useState } from "react";
import { useQuery } from "urql";
import { SearchDocument, type SearchType } from "../graphql/__generated__/documents";
import { inOwnDigits } from "../i18n/format";
import { useLanguage } from "../i18n/Language";
import { type Find, foundFrom } from "../views/search/found";
import { Snippet } from "./Snippet";

const WAIT_MS = 150;

interface FindBoxProps {
  label: string;
  placeholder: string;
  /** Which records are looked for; all if not given. */
  types?: SearchType[];
  onChoose: (find: Find) => void;
  /** Does something with what was written and nothing of what was found. */
  onSubmit?: (written: string) => void;
}

/** Finds records as one writes, in either script. */
export function FindBox({ label, placeholder, types, onChoose, onSubmit }: FindBoxProps) {
  const { t, language, apiLanguage } = useLanguage();
  const [written, setWritten] = useState("");
  const query = useSettled(written.trim());
  const [{ data }] = useQuery({
    query: SearchDocument.toString(),
    variables: { query: query.slice(0, 100), language: apiLanguage, first: 7, types },
    pause: query === "",
  });
  const finds = useDeferredValue(query && data ? foundFrom(inOwnDigits(language, data)) : []);

  const box = useCombobox({
    items: finds,
    inputValue: written,
    itemToString: (find) => find?.name ?? "",
    onInputValueChange: ({ inputValue }) => setWritten(inputValue),
    onSelectedItemChange({ selectedItem }) {
      if (!selectedItem) return;
      setWritten("");
      box.reset();
      onChoose(selectedItem);
    },
  });
  const submit = () => {
    box.closeMenu();
    if (written.trim()) onSubmit?.(written.trim());
  };
  const isOpen = box.isOpen && finds.length > 0;

  return (
    <form
      role="search"
      className="search-box"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <label {...box.getLabelProps()} className="visually-hidden">
        {label}
      </label>
      <input
        {...box.getInputProps({
          onKeyDown(event) {
            if (event.key === "Enter" && box.highlightedIndex < 0) submit();
          },
        })}
        type="search"
        // What is written has a direction of its own; what is to be written, that of the page.
        dir={written ? "auto" : undefined}
        maxLength={100}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
      />
      <ul {...box.getMenuProps({ "aria-label": t.search.listLabel })} hidden={!isOpen}>
        {isOpen &&
          finds.map((find, index) => (
            <li
              key={find.id}
              {...box.getItemProps({ item: find, index })}
              className={index === box.highlightedIndex ? "is-highlighted" : undefined}
            >
              <bdi className="find-name">{find.name}</bdi>
              <span className="find-type">{t.words.recordType[find.type]}</span>
              {find.snippet && (
                <span className="find-snippet">
                  <Snippet text={find.snippet} />
                </span>
              )}
            </li>
          ))}
      </ul>
    </form>
  );
}

/** Returns a value once it has not changed for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), WAIT_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
