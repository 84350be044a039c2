export default {
  close: 'Close',
  back: 'Back',
  loading: 'One moment',
  more: 'Show more',
};
