import { setTimeout as wait } from "node:timers/promises";
import { Dataset } from "../../src/entities/Dataset";
import { Meeting } from "../../src/entities/Meeting";
import type { Tables } from "../../src/entities/tables";
import { loadSnapshot } from "../../src/snapshot/Snapshot";
import { StoreWatcher } from "../../src/store/StoreWatcher";
import { describeStores, type TestStore } from "./stores";

/** A watcher of a store, whose editions are the dataset's versions, and all that it told. */
async function watch(own: TestStore, load: (tables: Tables) => string = ({ dataset }) => dataset.version) {
  const told: string[] = [];
  const store = own.store();
  const watcher = await StoreWatcher.open(store, load, {
    changed: (edition) => void told.push(`changed to ${edition}`),
    failed: ({ message }) => void told.push(message.replace(`The store ${store.name} cannot be used: `, "")),
    recovered: () => void told.push("recovered"),
  });
  watchers.push(watcher);
  return { watcher, told };
}
const watchers: StoreWatcher<string>[] = [];
afterEach(() => Promise.all(watchers.splice(0).map((watcher) => watcher.close())));

/** Why a store cannot be read. */
async function refusal(own: TestStore, load: (tables: Tables) => unknown = () => undefined): Promise<string> {
  const store = own.store();
  try {
    const opened = await store.open();
    await opened.load(load).finally(() => opened.close());
    return "it was read";
  } catch (error) {
    return (error as Error).message.replace(`The store ${store.name} cannot be used: `, "");
  } finally {
    await store.close();
  }
}

const setVersion = (schemaVersion: string) => (own: TestStore) =>
  own.change(({ manager }) => manager.createQueryBuilder().update(Dataset).set({ schemaVersion }).execute());

describeStores("A store", (own) => {
  it("is read as it was seeded", async () => {
    expect(await refusal(await own("sound"), loadSnapshot)).toBe("it was read");
  });

  it.each<[string, (own: TestStore) => Promise<void>, string]>([
    ["of another version", setVersion("0123456789abcdef"), "it was written by another version of Liqa"],
    [
      "of another structure",
      (store) => store.change((runner) => runner.dropColumn(pathOf(runner), "schemaVersion")),
      "it was written by another version of Liqa",
    ],
    [
      "of nothing",
      (store) => store.change(({ manager }) => manager.createQueryBuilder().delete().from(Dataset).execute()),
      "it holds no dataset",
    ],
  ])("is refused, with what to do: %s", async (name, edit, reason) => {
    const store = await own(`refused ${name}`);
    await edit(store);
    expect(await refusal(store)).toBe(`${reason}. Run \`npm run seed\`, which writes it anew.`);
  });

  it("is refused where a row refers to a record that is not there", async () => {
    const store = await own("broken");
    await store.change(async (runner) => {
      await withoutForeignKeys(runner);
      await runner.manager.delete(Meeting, { slug: "prince-abdulaziz-visit-to-baghdad-2021" });
    });
    expect(await refusal(store)).toBe("it was read");
    expect(await refusal(store, loadSnapshot)).toMatch(
      /^Broken reference: there is no meeting \S+\. Run `npm run seed`/,
    );
  });
});

describeStores("A new edition", (own) => {
  it("is taken up within the time between two looks, or as soon as it is told of", async () => {
    const store = await own("polled");
    const { watcher } = await watch(store);
    watcher.start(10);
    await store.reseed("2.0.0");
    for (let time = 0; watcher.current !== "2.0.0" && time < 1_000; time++) await wait(10);
    expect(watcher.current).toBe("2.0.0");
  });

  it("is taken up though it comes while another is being read", async () => {
    const store = await own("hurried");
    const { watcher, told } = await watch(store);
    await store.reseed("2.0.0");
    const first = watcher.check();
    await store.reseed("3.0.0");
    await Promise.all([first, watcher.check()]);
    expect(watcher.current).toBe("3.0.0");
    expect(told.at(-1)).toBe("changed to 3.0.0");
  });

  it("is none where the same is seeded again", async () => {
    const store = await own("same");
    let loads = 0;
    const { watcher, told } = await watch(store, ({ dataset }) => (loads++, dataset.version));
    await store.reseed("1.0.0");
    await watcher.check();
    expect([loads, told]).toEqual([1, []]);
  });

  it("is not taken up by a watcher that is closed", async () => {
    const store = await own("closed");
    const { watcher, told } = await watch(store);
    watcher.start(10);
    await store.reseed("2.0.0");
    const check = watcher.check();
    await watcher.close();
    await check;
    await watcher.check();
    expect([watcher.current, told]).toEqual(["1.0.0", []]);
  });

  it("is refused where its rows lack something, and the last good one is kept", async () => {
    const store = await own("rejected");
    const { watcher, told } = await watch(store, ({ dataset: { version } }) => {
      if (version === "2.0.0") throw new Error("there is no party XX");
      return version;
    });
    await store.reseed("2.0.0");
    await watcher.check();
    expect(told).toEqual(["there is no party XX. Run `npm run seed`, which writes it anew."]);
    expect(watcher.current).toBe("1.0.0");
    await store.reseed("3.0.0");
    await watcher.check();
    expect([watcher.current, watcher.fault]).toEqual(["3.0.0", undefined]);
  });

  it("is refused where it is of another version of Liqa, once, and the last good one is kept", async () => {
    const store = await own("newer");
    const { watcher, told } = await watch(store);
    await store.reseed("2.0.0");
    await setVersion("0123456789abcdef")(store);
    for (let time = 0; time < 3; time++) await watcher.check();
    expect(told).toEqual([expect.stringMatching(/^it was written by another version of Liqa\./)]);
    expect(watcher.current).toBe("1.0.0");
  });

  it("is read again on request, where that failed though the store seems the same", async () => {
    const store = await own("retried");
    let failures = 1;
    const { watcher, told } = await watch(store, ({ dataset: { version } }) => {
      if (version === "2.0.0" && failures-- > 0) throw new Error("no memory was left");
      return version;
    });
    await store.reseed("2.0.0");
    await watcher.check();
    await watcher.check();
    expect(told.map((words) => words.split(".")[0])).toEqual(["no memory was left", "changed to 2"]);
  });
});

function pathOf({ dataSource }: { dataSource: { getMetadata(entity: typeof Dataset): { tablePath: string } } }) {
  return dataSource.getMetadata(Dataset).tablePath;
}

async function withoutForeignKeys(runner: Parameters<Parameters<TestStore["change"]>[0]>[0]): Promise<void> {
  const isPostgres = runner.dataSource.options.type === "postgres";
  await runner.query(isPostgres ? "SET session_replication_role = replica" : "PRAGMA foreign_keys = OFF");
}
