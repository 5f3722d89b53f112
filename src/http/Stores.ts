/** What the HTTP layer knows of the dataset that is served. */
export interface ServedDataset {
  /** Names the state of the data: the same only for the same records. */
  readonly digest: string;
  readonly version: string;
  readonly license: string;
  readonly meetingCount: number;
  readonly officialCount: number;
  readonly agreementCount: number;
  readonly sourceCount: number;
}

/** Where the HTTP layer finds what is served. */
export interface Stores {
  /** What is served now; another edition of the data takes its place as a whole. */
  readonly current: { readonly dataset: ServedDataset };
  /** Why the store cannot be read at the moment, if so. The last good edition is served on. */
  readonly fault: Error | undefined;
}
