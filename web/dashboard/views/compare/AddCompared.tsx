import { FindBox } from "../../app/FindBox";
import { useLanguage } from "../../i18n/Language";

/** Finds a party or a person to be compared. */
export function AddCompared({ onAdd }: { onAdd: (id: string) => void }) {
  const { t } = useLanguage();
  return (
    <FindBox
      label={t.compare.add}
      placeholder={t.compare.add}
      types={["COUNTRY", "ORGANIZATION", "OFFICIAL"]}
      onChoose={({ id }) => onAdd(id)}
    />
  );
}
