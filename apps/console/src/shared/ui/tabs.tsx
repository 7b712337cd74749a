import type { ReactNode } from "react";
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from "react-aria-components/Tabs";
import styles from "./tabs.module.css";

export type TabItem<Id extends string = string> = { id: Id; label: string; content: ReactNode };

export type TabsProps<Id extends string = string> = {
  /** Spoken name of the row of tabs. */
  label: string;
  tabs: readonly TabItem<Id>[];
  /** The shown tab; keep it in the address, so that it can be linked to. */
  selected: Id;
  onSelect: (id: Id) => void;
};

/** Views of one thing beside each other; arrow keys move between the tabs. */
export function Tabs<Id extends string>({ label, tabs, selected, onSelect }: TabsProps<Id>) {
  return (
    <AriaTabs
      selectedKey={selected}
      onSelectionChange={(key) => onSelect(key as Id)}
      className={styles.tabs}
    >
      <TabList aria-label={label} className={styles.list}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className={styles.tab}>
            {tab.label}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className={styles.panel}>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
