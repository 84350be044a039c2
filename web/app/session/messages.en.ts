export default {
  everywhere: {
    title: 'Signed in elsewhere?',
    idea: 'Lost a phone, or used somebody else’s computer? This ends what is open under your account in every browser, this one too. Deals and money are not touched: they need your wallet anyway.',
    press: 'Sign out everywhere',
    done: 'You are signed out in every browser.',
  },
  errors: {
    SESSION_REFUSED: 'The sign-in was not accepted. Try again.',
  },
};
