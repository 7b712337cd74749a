import { graphql } from "../../../../gql/gql.ts";

export const chartQuery = graphql(`
  query ResponsibilityChartPage($officeId: ID!, $onDay: Day!) {
    responsibilityChart(officeId: $officeId, onDay: $onDay) {
      onDay
      areasWithoutLead
      office {
        id
        name
        kind
      }
      own {
        ...AreaLine
      }
      groups {
        id
        ...GroupWithMembers
      }
      areas {
        office {
          id
        }
        ...AreaLine
      }
    }
  }
`);

export const areaLine = graphql(`
  fragment AreaLine on ChartArea {
    office {
      id
      name
    }
    lead {
      name
      title
    }
    deputies {
      name
      title
    }
  }
`);

export const groupWithMembers = graphql(`
  fragment GroupWithMembers on LeadingGroup {
    id
    name
    sourceDocument
    fromDay
    viewerCanManage
    members {
      id
      role
      name
      title
      duties
      fromDay
      toDay
      version
    }
  }
`);
