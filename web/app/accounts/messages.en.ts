export default {
  person: 'Neighbour',
  shop: 'Shop',
  unnamed: 'Somebody without a name yet',
  idea: 'What {{name}} sells near you, and how many deals they have finished.',
  since: 'here since {{day}}',
  deals: 'finished deals',
  people: 'different people',
  offers: 'on offer now',
  selling: 'On offer now',
  more: 'Show more',
  none: { title: 'Nothing on offer', detail: 'When there is something, it stands here.' },
  errors: {
    KeyEmpty: 'The key that opens notes is missing. Sign it again.',
    NotModeration: 'Only the hall can do this.',
    ProfileIncomplete: 'A profile needs a kind and a description.',
    Suspended: 'This account is suspended until {{until}}.',
  },
};
