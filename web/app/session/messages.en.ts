export default {
  why: 'Sign once so that we know it is you. It moves no money.',
  errors: {
    SESSION_REFUSED: 'The sign-in was not accepted. Try again.',
  },
};
