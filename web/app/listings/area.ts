/** A cell of the map that people gave a name. */
export interface Area {
  /** H3 index as hex. */
  cell: string;
  name: string;
  /** Open listings in it. */
  count: number;
  /** Whether somebody who writes in the page's language calls it so. */
  isOwn: boolean;
}
