/** Who sits at the Playground: its configuration with somebody else as the current user, in a chat of their own. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parse, stringify } from 'yaml';
import { z } from 'zod';

const User = z.looseObject({ id: z.string(), name: z.string(), email: z.string() });
const Config = z.looseObject({
  currentUser: User,
  users: z.array(User),
  personalChat: z.looseObject({ id: z.string() }),
});

/**
 * The configuration, as YAML, with this person as the current user.
 *
 * @param file the project's own configuration, whose current user changes places with the person
 * @param email somebody of the configuration, or anybody else: the roster knows people by address
 * @param chat tells this person's chat with the bot from the others'
 */
export async function configFor(file: string, email: string, chat: string): Promise<string> {
  const config = Config.parse(parse(await readFile(file, 'utf8')));
  const index = config.users.findIndex((user) => user.email === email);
  const { currentUser } = config;
  const personalChat = { ...config.personalChat, id: `a:${chat}` };
  if (currentUser.email === email) return stringify({ ...config, personalChat });
  // The Playground wants exactly as many others as it has.
  const place = index < 0 ? config.users.length - 1 : index;
  const user = config.users[place];
  if (user === undefined) throw new RangeError(`${file} has no other users`);
  const users = config.users.with(place, currentUser);
  return stringify({ ...config, currentUser: index < 0 ? userWith(email) : user, users, personalChat });
}

/** Somebody whom the configuration does not list; always the same account for an address. */
function userWith(email: string) {
  const hex = createHash('sha256').update(email).digest('hex');
  const name = email.split('@')[0] ?? email;
  return {
    id: `29:${email}`,
    name,
    userPrincipleName: email,
    aadObjectId: `${hex.slice(0, 8)}-0000-4000-8000-${hex.slice(8, 20)}`,
    givenName: name,
    surname: '',
    email,
  };
}
