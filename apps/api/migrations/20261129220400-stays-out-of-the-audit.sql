-- Where somebody under control stays is an address. The audit says that it was set or changed, as it does of
-- every other address, and no longer what it says.
drop trigger control_case_audit_insert on prevent.control_case;
drop trigger control_case_audit_update on prevent.control_case;
select platform.record_changes('prevent.control_case', '{insert,update}', 'stay');
