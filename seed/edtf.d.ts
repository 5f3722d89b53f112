/** The part of edtf that seeding uses; the package ships no types. */
declare module "edtf" {
  /** First and last moment in milliseconds since 1970: infinite where an interval is open, null where its end is unknown. */
  export default function edtf(
    text: string,
    options: { level: 0 | 1 | 2 },
  ): { readonly min: number | null; readonly max: number | null };
}
