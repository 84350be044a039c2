export default {
  errors: {
    SESSION_REFUSED: 'The sign-in was not accepted. Try again.',
  },
};
