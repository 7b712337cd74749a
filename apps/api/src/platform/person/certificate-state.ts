/** How a person, by alias, stands to the certificate today: the rule of the domain package in SQL. */
export const certificateStateOf = (alias: string): string => `case
  when ${alias}.certificate_standing <> 'certified' then ${alias}.certificate_standing
  when ${alias}.certificate_suspended_from <= (now() at time zone 'Asia/Shanghai')::date then 'suspended'
  when ${alias}.certificate_valid_until < (now() at time zone 'Asia/Shanghai')::date then 'expired'
  else 'valid' end`;
