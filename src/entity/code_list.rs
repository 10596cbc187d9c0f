//! `code_list!` makes one enum out of a closed list of values: a text column of the database, an enum of the public
//! schema and a word of the data files, everywhere by the same text. The list and each of its values must have a doc
//! comment, which becomes its description in the public schema. The first value is the default.

macro_rules! code_list {
    (
        $(#[doc = $about:tt])+
        pub enum $name:ident {
            $(#[doc = $first_about:tt])+
            $first:ident = $first_text:tt,
            $(
                $(#[doc = $other_about:tt])+
                $other:ident = $other_text:tt,
            )+
        }
    ) => {
        $(#[doc = $about])+
        #[derive(
            Clone,
            Copy,
            Debug,
            Default,
            PartialEq,
            Eq,
            Hash,
            async_graphql::Enum,
            sea_orm::DeriveActiveEnum,
            sea_orm::EnumIter,
            serde::Deserialize,
            serde::Serialize,
        )]
        #[sea_orm(rs_type = "String", db_type = "Text")]
        pub enum $name {
            $(#[doc = $first_about])+
            #[default]
            #[graphql(name = $first_text)]
            #[sea_orm(string_value = $first_text)]
            #[serde(rename = $first_text)]
            $first,
            $(
                $(#[doc = $other_about])+
                #[graphql(name = $other_text)]
                #[sea_orm(string_value = $other_text)]
                #[serde(rename = $other_text)]
                $other,
            )+
        }

        impl $name {
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    Self::$first => $first_text,
                    $(Self::$other => $other_text,)+
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }
    };
}
