/**
 * What a second language must hold: the keys of the first, without the singular forms, since Korean has one form only.
 * i18next looks for `key_other` when a language has no `key_one`.
 */
export type Translation<Original> = {
  [Key in keyof Original as Key extends `${string}_one` ? never : Key]: Original[Key] extends string
    ? string
    : Translation<Original[Key]>;
};
