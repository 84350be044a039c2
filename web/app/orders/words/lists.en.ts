/** Words for lists of deals. */
export default {
  list: {
    title: 'Deals',
    desks: 'Buying or selling',
    groups: 'Where your deals stand',
    buying: 'Buying',
    selling: 'Selling',
    asks: 'For you to do:',
    empty: 'No deals yet',
    emptyGroup: 'Nothing here',
    emptyHint: 'What you buy or sell shows up here, with every deadline.',
    find: 'Find something',
    offer: 'Offer something',
    whose: 'Whose deals?',
    whoseHint: 'Sign in and everything you buy and sell shows up here.',
    all: 'Show all',
    more: 'Show more',
  },
  group: {
    buying: {
      TO_INSPECT: 'To look at',
      TO_MEET: 'To meet',
      WAITING: 'Waiting',
      DISPUTED: 'In dispute',
      FINISHED: 'Finished',
    },
    selling: {
      TO_ACCEPT: 'To accept',
      TO_SHIP: 'To send',
      TO_MEET: 'To meet',
      WAITING: 'Waiting',
      DISPUTED: 'In dispute',
      FINISHED: 'Finished',
    },
  },
};
