export default {
  skip: 'Skip to the page',
  going: 'Opening the page',
  search: 'What are you looking for?',
  nav: {
    label: 'Main',
    home: 'Home',
    find: 'Find',
    sell: 'Sell',
    deals: 'Deals',
    wallet: 'Wallet',
  },
  area: {
    choose: 'Area: {{area}}. Choose another',
    anywhere: 'Everywhere',
  },
  footer: {
    idea: 'Trade near you, judged by neighbours.',
    language: 'Language',
    theme: { system: 'Light or dark as this device', light: 'Light', dark: 'Dark' },
  },
  failure: {
    home: 'To the market',
    again: 'Try again',
    missing: {
      title: 'Nothing here',
      detail: 'This address leads nowhere, or what was here is gone.',
    },
    failed: {
      title: 'Connection lost',
      detail: 'Nobody answers at the moment. Money and promises are safe: they do not live on this page.',
    },
  },
  errors: {
    API_UNREACHABLE: 'The market does not answer at the moment. Try again shortly.',
  },
};
