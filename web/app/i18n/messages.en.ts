import accounts from '../accounts/messages.en.ts';
import desk from '../arbitration/desk/messages.en.ts';
import arbitration from '../arbitration/messages.en.ts';
import chain from '../chain/messages.en.ts';
import favourites from '../favourites/messages.en.ts';
import frame from '../frame/messages.en.ts';
import home from '../home/messages.en.ts';
import jury from '../jury/messages.en.ts';
import labels from '../listings/labels/messages.en.ts';
import listings from '../listings/messages.en.ts';
import messages from '../messages/messages.en.ts';
import guidelines from '../moderation/guidelines/messages.en.ts';
import moderation from '../moderation/messages.en.ts';
import notifications from '../notifications/messages.en.ts';
import orders from '../orders/messages.en.ts';
import offers from '../orders/offers/messages.en.ts';
import questions from '../questions/messages.en.ts';
import attestations from '../reputation/attestations/messages.en.ts';
import badges from '../reputation/badges/messages.en.ts';
import reputation from '../reputation/messages.en.ts';
import signals from '../reputation/signals/messages.en.ts';
import searches from '../searches/messages.en.ts';
import session from '../session/messages.en.ts';
import ui from '../ui/messages.en.ts';
import vault from '../vault/messages.en.ts';

export default {
  accounts,
  arbitration,
  attestations,
  badges,
  chain,
  desk,
  favourites,
  frame,
  guidelines,
  home,
  jury,
  labels,
  listings,
  messages,
  moderation,
  notifications,
  offers,
  orders,
  questions,
  reputation,
  searches,
  session,
  signals,
  ui,
  vault,
};
