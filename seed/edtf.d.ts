/** The part of edtf that seeding uses; the package ships no types. */
declare module "edtf" {
  /** First and last moment of a date that is no interval, in milliseconds since 1970. */
  export default function edtf(
    text: string,
    options: { level: 0 | 1 | 2 },
  ): { readonly min: number; readonly max: number };
}
