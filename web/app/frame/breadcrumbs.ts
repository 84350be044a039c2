/** A page above this one, from the first page down; the last is the page itself. */
export interface Crumb {
  name: string;
  /** From the origin on. */
  path: string;
}

/** Where a page stands, as search engines read it. Source: https://schema.org/BreadcrumbList */
export const breadcrumbsOf = (origin: string, crumbs: readonly Crumb[]) => ({
  '@context': 'https://schema.org',
  '@type': 'BreadcrumbList',
  itemListElement: crumbs.map(({ name, path }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: origin + path,
  })),
});
