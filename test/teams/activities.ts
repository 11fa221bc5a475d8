/** Activities as Teams posts them, with what differs between personal chat, group chat and channel. */

export const bot = { id: '28:6f1f6c1e-7a1b-4b7e-9a55-0c2f4a3d14e9', name: 'Nämndboten' };
export const kalix = {
  id: '29:1ledamot-kalix',
  name: 'Ledamot Kalix',
  aadObjectId: '0c9d4f7e-5d5b-4b6f-8f43-6d1f7f5a1001',
};
const tenant = '0c9d4f7e-5d5b-4b6f-8f43-6d1f7f5a1000';
const team = { id: '19:e-namnden@thread.tacv2', name: 'Norrbottens e-nämnd' };

export const personalChat = { conversationType: 'personal', tenantId: tenant, id: 'a:1personlig-chatt' };
export const groupChat = { conversationType: 'groupChat', isGroup: true, tenantId: tenant, id: '19:grupp@thread.v2' };
export const channelThread = {
  conversationType: 'channel',
  isGroup: true,
  tenantId: tenant,
  id: `${team.id};messageid=1655890000000`,
};
export const generalChannel = { ...channelThread, id: team.id };

type Activity = Record<string, unknown>;

let counter = 1655890000000;

/** Fields that every activity has; give `serviceUrl` and whatever differs in `fields`. */
function activity(serviceUrl: string, fields: Activity): Activity {
  counter += 1;
  return {
    id: String(counter),
    timestamp: new Date(counter).toISOString(),
    localTimestamp: new Date(counter).toISOString(),
    channelId: 'msteams',
    serviceUrl,
    from: kalix,
    recipient: bot,
    conversation: personalChat,
    locale: 'sv-SE',
    entities: [
      { locale: 'sv-SE', country: 'SE', platform: 'Windows', timezone: 'Europe/Stockholm', type: 'clientInfo' },
    ],
    channelData: { tenant: { id: tenant } },
    ...fields,
  };
}

/** A typed message in personal chat. */
export function message(serviceUrl: string, text: string, fields: Activity = {}): Activity {
  return activity(serviceUrl, {
    type: 'message',
    text,
    textFormat: 'plain',
    attachments: [{ contentType: 'text/html', content: `<div><div>${text}</div></div>` }],
    ...fields,
  });
}

/** A message in a group chat or a channel, which reaches the bot because it mentions it. */
export function mention(serviceUrl: string, text: string, conversation: Activity = groupChat): Activity {
  const at = `<at>${bot.name}</at>`;
  const inTeam = conversation.conversationType === 'channel';
  return message(serviceUrl, `${at}\u00a0${text}\n`, {
    conversation,
    entities: [
      { type: 'mention', mentioned: bot, text: at },
      { type: 'clientInfo', locale: 'sv-SE', platform: 'Windows' },
    ],
    channelData: inTeam ? { tenant: { id: tenant }, team, channel: { id: team.id } } : { tenant: { id: tenant } },
  });
}

/** The same message after its author has changed it. */
export function edited(original: Activity, text: string): Activity {
  const later = new Date(Date.parse(String(original.timestamp)) + 5000).toISOString();
  return { ...original, type: 'messageUpdate', text, timestamp: later, channelData: { eventType: 'editMessage' } };
}

/** A pressed `Action.Execute`. */
export function pressed(serviceUrl: string, action: unknown, fields: Activity = {}): Activity {
  return activity(serviceUrl, {
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: 'reply-1',
    value: { action, trigger: 'manual' },
    ...fields,
  });
}

/** What has been typed into the app's search box. */
export function search(serviceUrl: string, text: string, fields: Activity = {}): Activity {
  const parameters = [{ name: 'question', value: text }];
  const value = { commandId: 'ask', parameters, queryOptions: { skip: 0, count: 25 } };
  return activity(serviceUrl, { type: 'invoke', name: 'composeExtension/query', value, ...fields });
}

/** A pressed button of a card that offers a file. */
export function fileConsent(serviceUrl: string, value: unknown, fields: Activity = {}): Activity {
  return activity(serviceUrl, { type: 'invoke', name: 'fileConsent/invoke', replyToId: 'reply-1', value, ...fields });
}

/** The bot, or somebody else, was added to a conversation. */
export function membersAdded(serviceUrl: string, conversation: Activity, members: object[]): Activity {
  const inTeam = conversation.conversationType === 'channel';
  return activity(serviceUrl, {
    type: 'conversationUpdate',
    conversation,
    from: { id: kalix.id, aadObjectId: kalix.aadObjectId },
    membersAdded: members,
    channelData: inTeam ? { team, eventType: 'teamMemberAdded', tenant: { id: tenant } } : { tenant: { id: tenant } },
  });
}

export function installed(serviceUrl: string, action: string, conversation: Activity = personalChat): Activity {
  return activity(serviceUrl, { type: 'installationUpdate', action, conversation });
}
