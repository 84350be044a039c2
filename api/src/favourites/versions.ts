/**
 * A listing is never changed: a new one replaces it, and each names the other. The newest version of a listing that a
 * scope names, itself where nothing replaced it.
 * @param id expression of the listing's id
 */
export const newestOf = (id: string): string => `(
  with recursive version(id, next) as (
    select listing.id, listing.replaced_by from chain.listing listing where listing.id = ${id}
    union all
    select later.id, later.replaced_by from version join chain.listing later on later.id = version.next
  ) select version.id from version where version.next is null)`;

/**
 * Listings and everything they replaced, as rows (`key`, `id`): whoever keeps an older version keeps this one.
 * @param ids expression of an array of ids
 */
export const withOlder = (ids: string): string => `(
  with recursive version(key, id, before) as (
    select listing.id, listing.id, listing.replaces from chain.listing listing where listing.id = any(${ids})
    union all
    select version.key, older.id, older.replaces from version join chain.listing older on older.id = version.before
  ) select version.key, version.id from version)`;
