import { dataFolder } from "../../seed/dataFolder";
import { loadDataset } from "../../seed/loadDataset";
import { type Json, startServer, type TestServer } from "../server";

/** The dataset with a meeting more, which comes first by either title and in the middle by date. */
function withOneMeetingMore() {
  const dataset = loadDataset(dataFolder);
  const meeting = dataset.meetings.find(({ slug }) => slug === "tawfik-de-kerchove-2019")!;
  const added = { ...meeting, slug: "a-later-find", title: { en: "A later find", ar: "أحدث ما وُجد" }, date: "2019-10" };
  return { ...dataset, meetings: [...dataset.meetings, added] };
}

let servers: [TestServer, TestServer];
beforeAll(async () => {
  servers = [await startServer(), await startServer("one-more", withOneMeetingMore)];
});
afterAll(() => Promise.all(servers.map((server) => server.close())));

const orders = ["DATE", "TITLE"].flatMap((field) =>
  ["ASC", "DESC"].flatMap((direction) => ["EN", "AR"].map((language) => ({ field, direction, language }))),
);

describe("While one server has a new edition and another has not", () => {
  test.each(orders)("pages go on from either one's cursors, in the order %j", async (orderBy) => {
    const query = `query ($after: String, $orderBy: MeetingOrder) {
      meetings(first: 3, after: $after, orderBy: $orderBy) { nodes { slug } pageInfo { hasNextPage endCursor } }
    }`;
    const seen: string[] = [];
    for (let after: string | null = null, page = 0, isLast = false; !isLast; page++) {
      const { meetings }: Json = await servers[page % 2]!.read(query, { after, orderBy });
      seen.push(...meetings.nodes.map(({ slug }: { slug: string }) => slug));
      after = meetings.pageInfo.endCursor;
      isLast = !meetings.pageInfo.hasNextPage;
    }
    const { meetings }: Json = await servers[0].read(
      `query ($orderBy: MeetingOrder) { meetings(first: 100, orderBy: $orderBy) { nodes { slug } } }`,
      { orderBy },
    );
    const expected = meetings.nodes.map(({ slug }: { slug: string }) => slug);
    expect(seen.filter((slug) => slug !== "a-later-find")).toEqual(expected);
  });
});
