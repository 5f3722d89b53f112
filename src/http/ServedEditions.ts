/** What the landing page tells of the dataset that is served. */
export interface DatasetSummary {
  readonly version: string;
  readonly license: string;
  readonly meetingCount: number;
  readonly officialCount: number;
  readonly agreementCount: number;
  readonly sourceCount: number;
}

/** What the HTTP layer knows of the dataset that is served. */
export interface ServedEditions {
  /** What is served now; another edition takes its place as a whole. */
  readonly current: { readonly snapshot: { readonly dataset: { readonly version: string; readonly digest: string } } };
  /** Why the store cannot be read at the moment, if so. The last good edition is served on. */
  readonly fault: Error | undefined;
}
