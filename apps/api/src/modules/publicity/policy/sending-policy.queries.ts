import sql, { type Sql } from "sql-template-tag";

/** The rules that an office's county sends by, as the client sees them. */
export function sendingPolicyOf(office: Sql): Sql {
  return sql`select json_build_object(
      'id', c.id::text, 'signature', p.signature, 'optOutText', p.opt_out_text, 'dailyCap', p.daily_cap,
      'pricePerPart', p.price_li, 'approvalThreshold', p.approval_threshold, 'forbiddenWords', to_json(p.forbidden_words),
      'sameTextHours', p.same_text_hours, 'sendFrom', to_char(p.send_from, 'HH24:MI'), 'sendTo', to_char(p.send_to, 'HH24:MI'),
      'ownWindow', p.own_window, 'note', p.note, 'version', p.version, 'inWindow', publicity.in_window(c.id),
      'viewerCanSet', access.may('sendingPolicy:manage', c.id)) as node
    from publicity.policy_of(${office}) p join organisation.office c on c.id = p.office_id`;
}

/** The rules as commands use them. */
export interface Policy {
  signature: string;
  opt_out_text: string;
  daily_cap: number;
  price_li: number;
  approval_threshold: number;
  forbidden_words: string[];
  same_text_hours: number;
  in_window: boolean;
  send_from: string;
  send_to: string;
}

export function policyOf(office: Sql): Sql {
  return sql`select p.signature, p.opt_out_text, p.daily_cap, p.price_li, p.approval_threshold, p.forbidden_words,
      p.same_text_hours, to_char(p.send_from, 'HH24:MI') as send_from, to_char(p.send_to, 'HH24:MI') as send_to,
      publicity.in_window(${office}) as in_window
    from publicity.policy_of(${office}) p`;
}
