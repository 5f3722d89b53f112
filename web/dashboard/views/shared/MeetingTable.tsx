import {
  createColumnHelper,
  createPaginatedRowModel,
  createSortedRowModel,
  rowPaginationFeature,
  rowSortingFeature,
  sortFns,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useMemo } from "react";
import { Link } from "wouter";
import { pathTo } from "../../address/paths";
import type { MeetingRowFragment } from "../../graphql/__generated__/documents";
import { formatNumber, withDigits } from "../../i18n/format";
import { useLanguage } from "../../i18n/Language";
import { Names } from "./Names";
import { placeOf } from "./place";

const features = tableFeatures({
  rowSortingFeature,
  rowPaginationFeature,
  sortedRowModel: createSortedRowModel(),
  paginatedRowModel: createPaginatedRowModel(),
  sortFns,
});
const helper = createColumnHelper<typeof features, MeetingRowFragment>();
const PAGE_SIZE = 12;

/** Meetings as a table, sorted by the column that one chooses. */
export function MeetingTable({ caption, meetings }: { caption: string; meetings: readonly MeetingRowFragment[] }) {
  const { t, language } = useLanguage();
  const data = useMemo(() => [...meetings], [meetings]);
  const columns = useMemo(
    () =>
      helper.columns([
        helper.accessor(({ date }) => date?.earliest ?? "", {
          id: "date",
          header: t.table.date,
          cell: ({ row }) => (
            <bdi>{row.original.date ? withDigits(language, row.original.date.label) : t.state.undated}</bdi>
          ),
        }),
        helper.accessor("title", {
          header: t.table.meeting,
          sortFn: (a, b) => a.original.title.localeCompare(b.original.title, language),
          cell: ({ row }) => (
            <Link href={pathTo("meeting", row.original.slug)}>
              <bdi>{row.original.title}</bdi>
            </Link>
          ),
        }),
        helper.accessor(({ parties }) => parties.map(({ name }) => name).join(), {
          id: "parties",
          header: t.table.parties,
          cell: ({ row }) => <Names records={row.original.parties} />,
        }),
        helper.accessor(({ place }) => placeOf(place, language) ?? "", { id: "place", header: t.table.place }),
      ]),
    [t, language],
  );
  const table = useTable({
    features,
    columns,
    data,
    initialState: { pagination: { pageIndex: 0, pageSize: PAGE_SIZE } },
  });
  const { pageIndex } = table.state.pagination;
  const from = pageIndex * PAGE_SIZE + 1;
  const count = (value: number) => formatNumber(language, value);

  return (
    <>
      <div className="scroll" tabIndex={0} role="region" aria-label={caption}>
        <table className="meetings">
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id}>
                {group.headers.map((header) => {
                  const sorted = header.column.getIsSorted();
                  return (
                    <th
                      key={header.id}
                      scope="col"
                      aria-sort={sorted ? (sorted === "asc" ? "ascending" : "descending") : undefined}
                    >
                      <button type="button" onClick={header.column.getToggleSortingHandler()}>
                        <table.FlexRender header={header} />
                        <span aria-hidden="true">{sorted ? (sorted === "asc" ? " ↑" : " ↓") : " ↕"}</span>
                      </button>
                    </th>
                  );
                })}
              </tr>
            ))}
          </thead>
          <tbody>
            {table.getRowModel().rows.map((row) => (
              <tr key={row.id}>
                {row.getAllCells().map((cell) => (
                  <td key={cell.id} className={cell.column.id}>
                    <table.FlexRender cell={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {data.length > PAGE_SIZE && (
        <nav className="pager" aria-label={caption}>
          <button type="button" disabled={!table.getCanPreviousPage()} onClick={() => table.previousPage()}>
            {t.table.previous}
          </button>
          <span>
            {t.table.page(count(from), count(Math.min(from + PAGE_SIZE - 1, data.length)), count(data.length))}
          </span>
          <button type="button" disabled={!table.getCanNextPage()} onClick={() => table.nextPage()}>
            {t.table.next}
          </button>
        </nav>
      )}
    </>
  );
}
